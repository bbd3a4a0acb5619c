"""Grammar without a parse: statements, marks, noun phrases, subjects and verb groups, told from the words' forms."""
