"""The chapter on evaluation."""
