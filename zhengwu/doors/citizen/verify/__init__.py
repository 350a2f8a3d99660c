"""核验: is this document genuine?"""
