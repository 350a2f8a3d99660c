"""The lists officials keep beside the catalogue: 负面清单."""
