"""What happens to a version once it is written: it comes into force, rests, ends."""
