"""What officers do to accounts: each asks whether they may over this one, then lets the room of people do it."""
