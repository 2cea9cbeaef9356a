"""Makes the built-in PowerPoint template, `templates/deck.pptx`, from `builders.look`.

Run by `tools/make_template.py` when the look changes; users never run it.
"""
