"""Rules for damaged text: each module finds one kind of defect in French news at large."""
