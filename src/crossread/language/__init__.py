"""What is known of French, once: word forms and classes, numbers, words of time, reporting verbs, phrase patterns."""
