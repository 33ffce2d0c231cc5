"""The two name models, what decodes them, and which words go to which."""
