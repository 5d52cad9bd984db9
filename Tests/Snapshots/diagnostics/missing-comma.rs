deliver email { tone calm accountable }
