"""The samples: two whole seminars as values, their survey workbook and their pictures."""
