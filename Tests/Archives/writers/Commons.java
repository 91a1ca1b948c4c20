import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes the files below a folder with Apache's commons-compress: seekable, streamed, or with zip64 everywhere. */
class Commons {
  public static void main(String[] arguments) throws Exception {
    Path target = Path.of(arguments[1]);
    var archive =
        arguments[2].equals("streamed")
            ? new ZipArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))
            : new ZipArchiveOutputStream(target);
    if (arguments[2].equals("zip64")) archive.setUseZip64(Zip64Mode.Always);
    try (archive; var walk = Files.walk(Path.of(arguments[0]))) {
      for (Path path : walk.sorted().toList()) {
        archive.putArchiveEntry(archive.createArchiveEntry(path, path.toString()));
        if (Files.isRegularFile(path)) Files.copy(path, archive);
        archive.closeArchiveEntry();
      }
    }
  }
}
