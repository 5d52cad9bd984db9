deliver email { tone very sorry and warm }
