"""What is known of French, once: word forms, classes of words by what they do, numbers, words of time, phrase patterns.

A rule takes a class by its name, or a part of it with the reason; words of one rule alone stay with the rule.
"""
