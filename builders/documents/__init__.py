"""Word documents: a seminar and a Word template in, a document out."""
