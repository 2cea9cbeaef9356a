"""What is done to a document after its template was rendered, so that it is a good Word file."""
