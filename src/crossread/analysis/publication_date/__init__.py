"""The day on which an article was published, inferred from its text and from dated public events."""
