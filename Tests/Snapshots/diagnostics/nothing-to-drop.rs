drop milestone profile
