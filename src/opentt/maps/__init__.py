"""What can be asked of a map: what it covers, whether its tests hold, where each value is from, what goes out."""
