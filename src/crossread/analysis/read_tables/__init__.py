"""The tables of what the articles say: articles, segments, mentions, quotations, time expressions, quantities."""
