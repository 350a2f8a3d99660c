"""What an officer can say about relatives (亲属申报)."""
