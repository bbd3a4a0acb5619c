"""Damaged text: each module finds one kind of defect in French news at large; `table` gathers them."""
