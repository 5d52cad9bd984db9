when segment is smb or enterprise { constraint no credits }
