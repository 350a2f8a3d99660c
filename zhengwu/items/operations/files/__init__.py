"""The catalogue taken in from files and given out as files."""
