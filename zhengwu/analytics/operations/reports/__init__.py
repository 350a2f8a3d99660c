"""月报: asked for at the desk, written by a job, kept as a file."""
