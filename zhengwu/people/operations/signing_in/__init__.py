"""What can be done at the door: tries, pauses, codes, devices."""
