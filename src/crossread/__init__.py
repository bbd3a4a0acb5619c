"""Cross-reading of press articles: positions, timelines and inconsistencies, each with the passage it rests on."""
