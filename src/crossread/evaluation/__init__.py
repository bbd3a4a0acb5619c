"""How well the results agree with annotation by hand."""
