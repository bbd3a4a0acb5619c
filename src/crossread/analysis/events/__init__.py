"""Events: which the articles tell, and the days that they give."""
