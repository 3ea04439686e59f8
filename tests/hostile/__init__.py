"""What a hostile or broken world sends: read without raising, in linear time, and told plainly."""
