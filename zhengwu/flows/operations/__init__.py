"""The verbs of flows, one a file. Files with an underscore are steps that several verbs share."""
