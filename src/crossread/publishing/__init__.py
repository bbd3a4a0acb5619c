"""Tables to what a reader sees: pages, figures, passages, and the data package."""
