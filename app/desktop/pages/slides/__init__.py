"""The page Slides: the outline, a form for each kind of slide, and the slide as it will be."""
