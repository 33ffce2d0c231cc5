"""Facts in, pictures out: a timeline becomes a scene, and a scene becomes an app or a file."""
