"""HTML: escaped text, tables, passages, figures and choices, out of which the chapters are made."""
