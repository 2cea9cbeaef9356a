"""The page Survey: the workbook as a grid, the chart as it will be, and bringing answers in."""
