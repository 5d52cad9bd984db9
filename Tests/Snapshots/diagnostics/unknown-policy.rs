policy apologies required
