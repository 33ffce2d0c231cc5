"""Text in, facts out: documents become dated events, their actors and the claims that prove them."""
