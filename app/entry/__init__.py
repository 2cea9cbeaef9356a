"""Understanding what a person types or pastes: times, lengths, dates, quick lines, tables.

Text in, values out, without Qt and without slow imports. What is not understood is refused with a
sentence that says why; nothing is dropped and nothing is guessed.
"""
