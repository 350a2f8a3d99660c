"""Notes, questions, opinions of experts, words not yet sent."""
