"""Word templates as docxtpl writes them: tags in paragraphs, compiled once and rendered often.

A template is data. What its tags may do is listed in `sandbox`; everything else is refused.
"""
