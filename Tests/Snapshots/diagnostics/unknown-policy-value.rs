policy apology forbidden
