# Writes the files below a folder with IO::Compress::Zip, to a seekable file or, with a third argument, as a stream.
use strict;
use warnings;
use File::Find;
use IO::Compress::Zip qw($ZipError);
my ($folder, $target, $stream) = @ARGV;
my @files;
find({wanted => sub { push @files, $_ if -f }, no_chdir => 1}, $folder);
IO::Compress::Zip::zip([sort @files] => $target, Stream => $stream ? 1 : 0) or die $ZipError;
