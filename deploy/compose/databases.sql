-- Beside the database "portal", which the image makes.
create database archive;
