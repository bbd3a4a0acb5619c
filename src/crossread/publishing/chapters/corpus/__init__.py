"""The chapter on the articles and their dates."""
