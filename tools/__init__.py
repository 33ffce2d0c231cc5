"""The house's own tools: checks, scores, generated documents, pictures. Never imported by the program."""
