# Sourced by mvnw and beep: points JAVA_HOME at the newest JDK found (21 or later), or explains what is missing.
# BEEP_JAVA_HOME, when set, is taken as it is.

if [ -z "${HOME:-}" ]; then # as a system service has none
  HOME=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6)
  HOME=${HOME:-/tmp}
  export HOME
fi

if [ -n "${TMPDIR:-}" ] && ! { [ -d "$TMPDIR" ] && [ -w "$TMPDIR" ]; }; then # as one that belonged to a session that is over
  unset TMPDIR
fi

# Whatever language this machine speaks, files and settings are written in one, and folders may have any name.
LC_ALL=C.UTF-8
LANG=C.UTF-8
export LC_ALL LANG
unset LANGUAGE

jdk_version() { # prints the feature version of the JDK in $1, nothing when it is none
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

newest_jdk() { # prints the home of the newest JDK >= 21 in the usual places
  best=""
  best_version=20
  path_java=$(command -v javac 2>/dev/null || true)
  [ -n "$path_java" ] && path_java=$(readlink -f "$path_java" 2>/dev/null || echo "$path_java")
  for home in "${JAVA_HOME:-}" "${path_java%/bin/javac}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/*; do
    [ -n "$home" ] || continue
    version=$(jdk_version "$home")
    if [ -n "$version" ] && [ "$version" -gt "$best_version" ]; then
      best=$home
      best_version=$version
    fi
  done
  echo "$best"
}

JAVA_HOME=${BEEP_JAVA_HOME:-$(newest_jdk)}
if [ -z "$JAVA_HOME" ]; then
  echo "Beep needs a JDK 21 or later and found none; install one (for example the package openjdk-21-jdk) or set BEEP_JAVA_HOME to its folder." >&2
  exit 1
fi
if [ -n "${BEEP_JAVA_HOME:-}" ] && ! { [ "$(jdk_version "$BEEP_JAVA_HOME")" -ge 21 ]; } 2>/dev/null; then
  echo "BEEP_JAVA_HOME names $BEEP_JAVA_HOME, which is no JDK 21 or later; set it to the folder of one, or unset it." >&2
  exit 1
fi
export JAVA_HOME
