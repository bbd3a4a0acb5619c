"""What the chapters show, a module or folder for each."""
