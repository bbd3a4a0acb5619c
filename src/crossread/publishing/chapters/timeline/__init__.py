"""The chapter on the timeline."""
