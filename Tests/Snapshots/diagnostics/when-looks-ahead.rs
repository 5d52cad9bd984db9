when policy.apology is banned { segment smb }
