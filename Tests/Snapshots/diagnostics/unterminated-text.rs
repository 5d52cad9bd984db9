situation "The score came in an hour ago.
