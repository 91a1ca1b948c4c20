# Writes a folder with Archive::Zip.
use strict;
use warnings;
use Archive::Zip qw(:ERROR_CODES);
my ($folder, $target) = @ARGV;
my $archive = Archive::Zip->new;
$archive->addTree($folder, $folder) == AZ_OK or die;
$archive->writeToFileNamed($target) == AZ_OK or die;
